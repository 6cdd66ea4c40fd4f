package org.kudari.examples.springboot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kudari.runner.Kudari;

/** The executable jar under load, and with what clients get wrong. */
class ServiceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 16;
    private static final int PREDICTIONS = 40;
    private static final int EPOCHS = 20;
    /** 128 and the number of the signal. */
    private static final int TERMINATED = 143;

    private static final Pattern COMMAND_AND_ANSWER =
            Pattern.compile("```sh\n(.*?)```\\s+```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        service = Service.start(folder.resolve("log.txt"), "--kudari.threads=3");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static double[] answers(String path, List<Map<String, Object>> rows) throws Exception {
        HttpResponse<String> response = service.post(path, JSON.writeValueAsString(rows));
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readValue(response.body(), new TypeReference<List<Map<String, Double>>>() {}).stream()
                .mapToDouble(prediction -> prediction.get("kwh"))
                .toArray();
    }

    @Test
    void manyClientsAtOnceGetTheBitsThatOneThreadComputes() throws Exception {
        Models reference = new Models(Kudari.builder().threads(1).build());
        ModelSummary summary = reference.train(Households.request("reference", EPOCHS));
        List<Map<String, Object>> rows = Households.rows(1000);
        double[] expected = rows.stream()
                .mapToDouble(
                        row -> reference.find("reference").orElseThrow().model().predict(row)[0])
                .toArray();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                all.add(clients.submit(() -> trainAndPredict("client-" + client, client, summary, rows, expected)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static Void trainAndPredict(
            String name, int client, ModelSummary expectedSummary, List<Map<String, Object>> rows, double[] expected)
            throws Exception {
        HttpResponse<String> trained =
                service.post("/models", JSON.writeValueAsString(Households.request(name, EPOCHS)));
        assertEquals(201, trained.statusCode(), trained.body());
        String location = trained.headers().firstValue("Location").orElseThrow();
        assertEquals("/models/" + name, location);
        String summary = service.get(location).body();
        assertEquals(trained.body(), summary);
        assertEquals(
                expectedSummary.validation(),
                JSON.readValue(summary, ModelSummary.class).validation());
        assertArrayEquals(expected, answers(location + "/predictions", rows));
        for (int i = 0; i < PREDICTIONS; i++) {
            int row = (i * CLIENTS + client) % rows.size();
            assertEquals(expected[row], answers(location + "/predictions", List.of(rows.get(row)))[0]);
        }
        return null;
    }

    @Test
    void componentsAreFoundInTheJarsWithinTheJar() throws Exception {
        HttpResponse<String> trained =
                service.post("/models", JSON.writeValueAsString(Households.request("origin", 1)));

        List<String> components =
                JSON.readValue(trained.body(), ModelSummary.class).components();
        for (String component :
                List.of("model mlp (kudari-mlp-", "loss mse (kudari-losses-", "optimizer adam (kudari-")) {
            assertTrue(components.stream().anyMatch(found -> found.startsWith(component)), trained::body);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "x", "target": "kwg", "rows": [{"area": 1, "kwh": 2}]}                     | did you mean 'kwh'?
            {"name": "x", "target": "y", "rows": [{"x": 1, "y": 2}], "network": {"hiden": [4]}} | did you mean 'hidden'?
            {"name": "x", "target": "y", "rows": [{"x": 1, "y": 2}], "epochs": 0}               | found 0
            {"name": "x", "target": "y", "rows": [{"x": 1, "y": 2}, {"x": "two", "y": 3}]}      | row 2: column 'x': found 'two'
            {"name": "x", "target": "y", "rows": [{"x": 1, "y": 2}, {"x": [2], "y": 3}]}        | row 2: column 'x': found a
            {"name": "x", "target": "y"}                                                        | rows: is missing
            {"name": "x", "target": "y", "rows": 5}                                             | Failed to read request
            """)
    void whatCannotBeTrainedOnIsRefusedWithTheReason(String request, String reason) throws Exception {
        assertRefused(400, reason, service.post("/models", request));
        assertEquals(404, service.get("/models/x").statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"area": 60, "insulation": "good"}]                       | there is no column 'outside'
            [{"area": "big", "insulation": "good", "outside": 5}]      | row 1: column 'area': found 'big'
            [{"area": 60, "insulation": "golden", "outside": 5}]       | found 'golden'
            [{"area": 60, "insulation": "good", "outside": 5}, null]   | row 2: found no row
            """)
    void whatCannotBePredictedIsRefusedWithTheReason(String rows, String reason) throws Exception {
        service.post("/models", JSON.writeValueAsString(Households.request("refusing", 1)));

        assertRefused(400, reason, service.post("/models/refusing/predictions", rows));
    }

    @Test
    void aModelThatIsNotThereIsNotFound() throws Exception {
        assertRefused(404, "there is no model 'nobody'", service.get("/models/nobody"));
        assertRefused(404, "there is no model 'nobody'", service.post("/models/nobody/predictions", "[]"));
    }

    private static void assertRefused(int status, String reason, HttpResponse<String> response) throws Exception {
        assertEquals(status, response.statusCode(), response.body());
        String detail = JSON.readTree(response.body()).path("detail").asText();
        assertTrue(detail.contains(reason), response::body);
    }

    @Test
    void theReadmeShowsWhatItAnswers() throws Exception {
        Assumptions.assumeTrue(isInstalled("curl"), "curl is not installed");
        List<MatchResult> shown = COMMAND_AND_ANSWER
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();

        assertEquals(3, shown.size());
        for (MatchResult each : shown) {
            assertEquals(
                    each.group(2), run(each.group(1).replace("localhost:8080", "localhost:" + service.port())) + "\n");
        }
    }

    private static boolean isInstalled(String command) throws Exception {
        return new ProcessBuilder("sh", "-c", "command -v " + command).start().waitFor() == 0;
    }

    private static String run(String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-e", "-c", command).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void itEndsWhenItIsAskedTo() throws Exception {
        try (Service other = Service.start(folder.resolve("other-log.txt"), "--kudari.threads=3")) {
            other.post("/models", JSON.writeValueAsString(Households.request("last", 1)));

            int exitCode = other.stop();

            assertEquals(TERMINATED, exitCode);
            assertTrue(other.log().contains("Graceful shutdown complete"), other.log());
            assertFalse(other.log().contains("Exception"), other.log());
        }
    }
}
