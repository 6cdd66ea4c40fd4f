package org.kudari.examples.springboot;

import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a client is told when it sent what cannot be used. Anything else that is thrown is the service's own fault. */
@RestControllerAdvice
class ProblemAnswers {
    @ExceptionHandler
    ProblemDetail refuse(InvalidInputException refusal) {
        ProblemDetail answer = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.getMessage());
        answer.setProperty(
                "problems", refusal.problems().stream().map(Problem::toString).toList());
        return answer;
    }

    @ExceptionHandler
    ProblemDetail refuse(DivergedException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage());
    }
}
