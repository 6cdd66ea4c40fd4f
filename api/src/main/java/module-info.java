/**
 * The service interfaces that a Kudari component implements, and the few types they speak in.
 *
 * <p>A component author needs this module alone. Start at {@link org.kudari.api}.
 */
module org.kudari.api {
    exports org.kudari.api;
}
