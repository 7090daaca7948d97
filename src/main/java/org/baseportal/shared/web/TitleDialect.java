package org.baseportal.shared.web;

import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Ends the title of every page with the portal's name, so that a page's own title is only its own words. */
class TitleDialect extends AbstractDialect implements IPostProcessorDialect {

    TitleDialect() {
        super("Page titles");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, TitleHandler.class, 1000));
    }

    /** One per rendered page; made by the template engine. */
    public static final class TitleHandler extends AbstractTemplateHandler {

        private boolean inHead;

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            if ("head".equals(tag.getElementCompleteName())) {
                inHead = true;
            }
            super.handleOpenElement(tag);
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            if (inHead && "title".equals(tag.getElementCompleteName())) {
                inHead = false;
                ITemplateContext context = getContext();
                String name = context.getMessage(TitleHandler.class, "shared.portal.name", new Object[0], true);
                super.handleText(context.getModelFactory().createText(" · " + name));
            }
            super.handleCloseElement(tag);
        }
    }
}
