package org.baseportal.projects.web;

import java.util.List;
import java.util.Set;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;

/**
 * Binds the long form from fields as they were sent, whether just now or long ago as a draft: the same cleaning, the
 * same conversion, and what cannot be read stays in the form beside its error. Only the form's own fields are bound.
 */
@Component
class ProjectFormBinder {

    /** The form's name in the model. */
    static final String NAME = "form";

    private final ConversionService conversion;
    private final Validator validator;

    ProjectFormBinder(
            @Qualifier("mvcConversionService") ConversionService conversion,
            @Qualifier("mvcValidator") Validator validator) {
        this.conversion = conversion;
        this.validator = validator;
    }

    /** Binds without judging: for a draft or a form that gets one row more. */
    BindingResult read(FormFields fields) {
        WebDataBinder binder = new WebDataBinder(null, NAME);
        binder.setTargetType(ResolvableType.forClass(ProjectForm.class));
        binder.setConversionService(conversion);
        binder.construct(new Sent(fields));
        return complete(binder);
    }

    /** Spring leaves a record out of the result when one field cannot be read: here it is, with every other field. */
    private BindingResult complete(WebDataBinder binder) {
        BindingResult result = binder.getBindingResult();
        Object form = binder.getTarget();
        if (result.getTarget() != null || form == null) {
            return result;
        }
        BindingResult whole = untouched(form);
        result.getAllErrors().forEach(whole::addError);
        return whole;
    }

    /** Binds and judges. */
    BindingResult bind(FormFields fields) {
        BindingResult result = read(fields);
        Object form = result.getTarget();
        if (form != null) {
            validator.validate(form, result);
        }
        return result;
    }

    /** An untouched form. */
    BindingResult untouched(Object form) {
        DataBinder binder = new DataBinder(form, NAME);
        binder.setConversionService(conversion);
        return binder.getBindingResult();
    }

    private record Sent(FormFields fields) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            List<String> values = fields.values().get(name);
            return values == null || values.isEmpty() ? null : Texts.paragraph(values.get(0));
        }

        @Override
        public Set<String> getNames() {
            return fields.values().keySet();
        }
    }
}
