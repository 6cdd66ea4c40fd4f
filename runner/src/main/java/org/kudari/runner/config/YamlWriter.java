package org.kudari.runner.config;

import org.kudari.compute.DecimalText;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes plain values as YAML, with the same characters on every JDK. */
final class YamlWriter {
    private YamlWriter() {}

    static String write(Object plain) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setBestLineBreak("\n")
                .setSchema(new CoreSchema())
                .build();
        return new Dump(settings, new PortableRepresenter(settings)).dumpToString(plain);
    }

    private static final class PortableRepresenter extends StandardRepresenter {
        PortableRepresenter(DumpSettings settings) {
            super(settings);
            representers.put(
                    Double.class,
                    data -> new ScalarNode(Tag.FLOAT, DecimalText.shortest((Double) data), ScalarStyle.PLAIN));
        }
    }
}
