package org.springfloor;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import org.baseportal.benchmark.PortalProcess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What the framework itself costs: the smallest application that shows the portal's list, without sign-in, search,
 * filters or words in two languages; the same number of bytes, rows and columns. Once by Thymeleaf (the floor), once by
 * a template compiled to Java (the limit).
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Controller
public class FloorApplication {

    private final JdbcClient jdbc;
    private final TemplateEngine compiled;

    FloorApplication(JdbcClient jdbc, @Value("${templates}") Path templates) {
        this.jdbc = jdbc;
        CodeResolver code = new DirectoryCodeResolver(templates);
        this.compiled = TemplateEngine.create(code, templates.resolve("classes"), ContentType.Html);
        this.compiled.precompileAll();
    }

    /** Starts it; its name keeps it from reading the portal's settings. */
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "floor");
        ConfigurableApplicationContext floor = SpringApplication.run(FloorApplication.class, args);
        PortalProcess.sayReady(floor);
    }

    @GetMapping("/floor")
    String floor(Model model) {
        model.addAttribute("rows", rows());
        return "list";
    }

    @GetMapping(path = "/limit", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String limit() {
        StringOutput page = new StringOutput(64 * 1024);
        compiled.render("list.jte", rows(), page);
        return page.toString();
    }

    private List<FloorRow> rows() {
        return jdbc.sql(
                        "select code, title_zh, institution_name, pi_name, stage, status, amount, starts_on, updated_at"
                                + " from projects_listing where not archived order by updated_at desc, project_id desc limit 20")
                .query((row, at) -> new FloorRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBigDecimal(7).toPlainString(),
                        row.getString(8),
                        row.getString(9)))
                .list();
    }
}
