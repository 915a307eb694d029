package org.costellazioni.site.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.apache.catalina.Context;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.costellazioni.site.Phrasebook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;

/** The container around our pages: which proxies it believes, and what it says where we are not asked. */
@Component
class ContainerConfiguration
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private final ObjectProvider<TemplateEngine> templates;
    private final ObjectProvider<Phrasebook> phrases;
    private final String proxies;

    ContainerConfiguration(
            ObjectProvider<TemplateEngine> templates,
            ObjectProvider<Phrasebook> phrases,
            @Value("${costellazioni.proxies:}") String proxies) {
        this.templates = templates;
        this.phrases = phrases;
        this.proxies = proxies;
    }

    /** After the framework's own, whose page for errors gives way to ours. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        RemoteIpValve forwarded = new RemoteIpValve();
        forwarded.setInternalProxies(Proxies.believed(proxies));
        forwarded.setRemoteIpHeader("X-Forwarded-For");
        forwarded.setProtocolHeader("X-Forwarded-Proto");
        forwarded.setHostHeader("X-Forwarded-Host");
        forwarded.setPortHeader("X-Forwarded-Port");
        factory.addEngineValves(forwarded);
        factory.addContextCustomizers(this::tellErrors);
    }

    private void tellErrors(Context context) {
        StandardHost host = (StandardHost) context.getParent();
        Pipeline pipeline = host.getPipeline();
        for (Valve valve : pipeline.getValves()) {
            if (valve instanceof ErrorReportValve) {
                pipeline.removeValve(valve);
            }
        }
        host.setErrorReportValveClass("");
        pipeline.addValve(new PlainErrors(this::page));
    }

    private String page(int status) {
        StringOutput page = new StringOutput();
        Map<String, Object> values = Map.of(
                "kind", ErrorPageController.kindOf(status),
                "italian", phrases.getObject().italian(),
                "english", phrases.getObject().in(Locale.ENGLISH));
        templates.getObject().render("site/web/plain-error.jte", values, page);
        return page.toString();
    }
}
