package vn.dondoc.compliance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what is sent to the database: a batch is one statement. */
class CountedStatements implements BeanPostProcessor {

    final AtomicLong count = new AtomicLong();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource ? counted(bean, DataSource.class) : bean;
    }

    private Object counted(Object target, Class<?> type) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                target.getClass().getInterfaces().length == 0
                        ? new Class<?>[] {type}
                        : interfaces(target.getClass(), type),
                (proxy, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) {
                        count.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        boolean inner = result instanceof Connection || result instanceof Statement;
                        return inner ? counted(result, method.getReturnType()) : result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private static Class<?>[] interfaces(Class<?> of, Class<?> type) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(type), java.util.Arrays.stream(of.getInterfaces()))
                .distinct()
                .toArray(Class<?>[]::new);
    }
}
