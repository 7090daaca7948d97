package org.baseportal.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

/**
 * When one field of a record form cannot be converted, Spring still makes the record but leaves it out of the binding
 * result, so that neither further checks nor the page can read the other fields. This binder puts it in: one bad date
 * hides nothing and loses nothing.
 */
final class CompleteFormBinder extends ExtendedServletRequestDataBinder {

    private @Nullable AbstractPropertyBindingResult complete;

    CompleteFormBinder(@Nullable Object target, String name) {
        super(target, name);
    }

    @Override
    protected AbstractPropertyBindingResult getInternalBindingResult() {
        if (complete != null) {
            return complete;
        }
        AbstractPropertyBindingResult result = super.getInternalBindingResult();
        if (result.getTarget() != null || getTarget() == null) {
            return result;
        }
        AbstractPropertyBindingResult full = createBeanPropertyBindingResult();
        if (getConversionService() != null) {
            full.initConversion(getConversionService());
        }
        for (ObjectError error : result.getAllErrors()) {
            full.addError(error);
        }
        complete = full;
        return full;
    }
}
