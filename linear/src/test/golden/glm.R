# What R's glm says of three data sets that come with R or with its help page for glm, and of one in examples/data, for
# GlmAgreementTest. Run from the checkout's root: Rscript linear/src/test/golden/glm.R linear/src/test/resources/org/kudari/linear/glm
#
# glm takes standard errors from the weights of the step before its last, and with a link that is not canonical it converges by
# a factor a step only. So each fit is started again and again from its own coefficients, which makes both those of the minimum.
folder <- commandArgs(trailingOnly = TRUE)[1]
exact <- glm.control(epsilon = 1e-14, maxit = 100)
digits <- function(x) sprintf("%.17g", x)

record <- function(name, formula, family, data) {
  fit <- glm(formula, family = family, data = data, control = exact)
  for (again in 1:20) {
    fit <- glm(formula, family = family, data = data, control = exact, start = coef(fit))
  }
  rows <- cbind(model.matrix(fit)[, -1, drop = FALSE], target = fit$y)
  write.csv(apply(rows, 2, digits), file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)

  coefficients <- summary(fit)$coefficients
  # Wald's, and where the dispersion is estimated Student's.
  reach <- if (fit$family$family == "Gamma") qt(0.975, fit$df.residual) else qnorm(0.975)
  intervals <- coefficients[, 1] + outer(coefficients[, 2], c(-reach, reach))
  table <- data.frame(name = sub("(Intercept)", "intercept", rownames(coefficients), fixed = TRUE),
    apply(cbind(coefficients, intervals), 2, digits))
  names(table) <- c("name", "estimate", "standard-error", if (fit$family$family == "Gamma") "t" else "z", "p",
    "lower-95%", "upper-95%")
  write.csv(table, file.path(folder, paste0(name, "-coefficients.csv")), row.names = FALSE, quote = FALSE)

  findings <- c(deviance = deviance(fit), "null-deviance" = fit$null.deviance, aic = AIC(fit),
    dispersion = summary(fit)$dispersion, "residual-degrees-of-freedom" = fit$df.residual,
    "null-degrees-of-freedom" = fit$df.null)
  write.csv(data.frame(name = names(findings), value = digits(findings)),
    file.path(folder, paste0(name, "-findings.csv")), row.names = FALSE, quote = FALSE)
}

# Trichopoulos et al., Induced abortion and secondary infertility, Br J Obst Gyn 83, 1976; R's help page for infert.
record("infert", case ~ age + parity + induced + spontaneous, binomial, infert)

# Tippett, Technological Applications of Statistics, 1950, page 106; R's help page for warpbreaks.
record("warpbreaks", breaks ~ wool + tension, poisson, warpbreaks)

# McCullagh and Nelder, Generalized Linear Models, 2nd edition, 1989, page 300; R's help page for glm.
clotting <- data.frame(
  u = c(5, 10, 15, 20, 30, 40, 60, 80, 100),
  lot1 = c(118, 58, 42, 35, 27, 25, 21, 19, 18))
record("clotting", lot1 ~ log(u), Gamma(link = "log"), clotting)

# Wisconsin Diagnostic Breast Cancer, UCI, CC BY 4.0: as examples/breast-cancer-logistic.yaml has it.
cancer <- read.csv(file.path("examples", "data", "breast-cancer.csv"))
record("breast-cancer",
  diagnosis == "malignant" ~ mean_radius + mean_texture + mean_smoothness + mean_concavity + mean_symmetry, binomial, cancer)

writeLines(c(R.version.string, paste("platform", R.version$platform)), file.path(folder, "recorded-with.txt"))
