package org.kudari.examples.springboot;

import org.kudari.runner.Kudari;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the service. */
@SpringBootApplication
public class Application {
    /** Arguments are Spring's, such as {@code --server.port=8080}. */
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    /** One for the whole application. Spring closes it on shutdown, which ends trainings that are still running. */
    @Bean
    Kudari kudari(@Value("${kudari.threads}") int threads) {
        return Kudari.builder().threads(threads).build();
    }
}
