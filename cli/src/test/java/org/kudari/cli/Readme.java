package org.kudari.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code that the README shows. */
final class Readme {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private Readme() {}

    /** The block of Java that contains a text. */
    static String javaBlock(String containing) throws IOException {
        Matcher blocks = JAVA_BLOCK.matcher(Files.readString(KudariProcess.ROOT.resolve("README.md")));
        while (blocks.find()) {
            if (blocks.group(1).contains(containing)) {
                return blocks.group(1);
            }
        }
        throw new IllegalArgumentException("the README has no block of Java with '" + containing + "'");
    }
}
