package org.costellazioni.site;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets a running product show assets that were bundled after it started. */
public final class LiveAssets implements BeanPostProcessor {

    private volatile Assets latest = new Assets();

    /** Reads their names again. */
    public void changed() {
        latest = new Assets();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Assets ? new Latest() : bean;
    }

    private final class Latest extends Assets {

        @Override
        String addressOf(String name) {
            return latest.addressOf(name);
        }
    }
}
