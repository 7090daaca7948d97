package org.baseportal.shared.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template the {@code frame}, and every page title its ending. */
@Configuration
class FrameConfiguration {

    FrameConfiguration(ThymeleafViewResolver pages, Frame frame) {
        pages.addStaticVariable("frame", frame);
    }

    @Bean
    static TitleDialect titleDialect() {
        return new TitleDialect();
    }
}
