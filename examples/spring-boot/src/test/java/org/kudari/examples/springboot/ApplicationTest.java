package org.kudari.examples.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ApplicationTest {
    private static final int SECONDS = 60;

    /** Daemons of Spring's and Tomcat's aside, which do not keep a JVM from ending. */
    private static Set<Thread> threadsThatMatter() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() || thread.getName().startsWith("kudari"))
                .collect(Collectors.toSet());
    }

    @Test
    void closedWhileItTrainsItLeavesNoThreadBehind() throws Exception {
        Set<Thread> before = threadsThatMatter();
        ConfigurableApplicationContext service =
                SpringApplication.run(Application.class, "--server.port=0", "--kudari.threads=3");
        Models models = service.getBean(Models.class);
        models.train(Households.request("short", 1));
        Thread training = new Thread(() -> models.train(Households.request("endless", Integer.MAX_VALUE)));
        training.start();
        // Time to get into its midst; on a slow machine it is refused at its beginning instead, which ends it as well.
        Thread.sleep(500);

        service.close();

        training.join(SECONDS * 1000L);
        assertFalse(training.isAlive());
        Set<Thread> after = threadsThatMatter();
        after.removeAll(before);
        assertEquals(Set.of(), after);
    }
}
