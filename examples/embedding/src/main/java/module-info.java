/** An application that trains a model and predicts with it. */
module org.kudari.examples.embedding {
    requires org.kudari.runner;
}
