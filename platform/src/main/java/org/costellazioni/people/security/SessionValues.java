package org.costellazioni.people.security;

import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.util.ClassUtils;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Map;

/**
 * How sessions are written and read. A session holds the names of its classes, and people stay signed in
 * while the product is upgraded: a class that has moved is found under its former name too.
 */
@Configuration(proxyBeanMethods = false)
class SessionValues implements BeanClassLoaderAware {

    /** Former names of classes that stand in sessions; a session lasts twelve hours at most. */
    private static final Map<String, Class<?>> MOVED =
            Map.of("org.costellazioni.people.web.PersonAuthentication", PersonAuthentication.class);

    private ClassLoader loader = SessionValues.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader given) {
        this.loader = given;
    }

    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, new SerializingConverter());
        service.addConverter(byte[].class, Object.class, new DeserializingConverter(reader()));
        return service;
    }

    private Deserializer<Object> reader() {
        return bytes -> {
            try (ObjectInputStream values = new Values(bytes, loader)) {
                return values.readObject();
            } catch (ClassNotFoundException gone) {
                throw new IOException("a class of this session is gone", gone);
            }
        };
    }

    private static final class Values extends ObjectInputStream {

        private final ClassLoader loader;

        Values(InputStream bytes, ClassLoader loader) throws IOException {
            super(bytes);
            this.loader = loader;
        }

        @Override
        protected ObjectStreamClass readClassDescriptor()
                throws IOException, ClassNotFoundException {
            ObjectStreamClass written = super.readClassDescriptor();
            Class<?> moved = MOVED.get(written.getName());
            return moved == null ? written : ObjectStreamClass.lookup(moved);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described)
                throws IOException, ClassNotFoundException {
            try {
                return ClassUtils.forName(described.getName(), loader);
            } catch (ClassNotFoundException elsewhere) {
                return super.resolveClass(described);
            }
        }
    }
}
