/** The {@code kudari} command. */
module org.kudari.cli {
    requires org.kudari.compute;
    requires org.kudari.runner;
    requires org.kudari.testkit;
    requires info.picocli;
    requires de.siegmar.fastcsv;

    // picocli creates the commands and sets their fields by reflection.
    opens org.kudari.cli to
            info.picocli;
}
