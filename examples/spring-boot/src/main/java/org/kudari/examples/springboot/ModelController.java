package org.kudari.examples.springboot;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kudari.runner.table.Table;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The service's face: models are made by rows, and predict further ones. */
@RestController
@RequestMapping("/models")
class ModelController {
    private final Models models;

    ModelController(Models models) {
        this.models = models;
    }

    /** Trains a model; answers when it is there. */
    @PostMapping
    ResponseEntity<ModelSummary> train(@RequestBody TrainingRequest request) {
        ModelSummary summary = models.train(request);
        URI location = UriComponentsBuilder.fromPath("/models/{name}").build(summary.name());
        return ResponseEntity.created(location).body(summary);
    }

    /** Tells of a model. */
    @GetMapping("/{name}")
    ModelSummary show(@PathVariable String name) {
        return entry(name).summary();
    }

    /** Predicts rows. */
    @PostMapping("/{name}/predictions")
    List<Map<String, Double>> predict(@PathVariable String name, @RequestBody List<Map<String, Object>> rows) {
        Table predictions = entry(name).model().predict(Table.rows(rows));
        String target = entry(name).summary().target();
        List<Map<String, Double>> answer = new ArrayList<>();
        for (double value : predictions.numbers(target)) {
            answer.add(Map.of(target, value));
        }
        return answer;
    }

    private Models.Entry entry(String name) {
        return models.find(name)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no model '" + name + "'"));
    }
}
