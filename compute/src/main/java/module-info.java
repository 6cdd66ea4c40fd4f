/** What everything above computes with: matrix products, elementary functions, parallel loops, random streams. */
module org.kudari.compute {
    requires transitive org.kudari.api;

    exports org.kudari.compute;
}
