package org.costellazioni.upkeep.switches;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.ModuleSwitches;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;

/** Pages of a module that is switched off are not found, whoever asks, before anything else is asked. */
@Component
class ModuleGate implements HandlerInterceptor, WebMvcConfigurer {

    private final ModuleSwitches switches;

    ModuleGate(ModuleSwitches switches) {
        this.switches = switches;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR
                && handler instanceof HandlerMethod page
                && !switches.on(ModuleSwitches.moduleOf(page.getBeanType()))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        return true;
    }
}
