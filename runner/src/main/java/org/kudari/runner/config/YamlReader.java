package org.kudari.runner.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kudari.runner.problem.InvalidInputException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML 1.2 into nodes that know their line and column. */
public final class YamlReader {
    private static final int MAX_DEPTH = 50;

    private final String label;

    private YamlReader(String label) {
        this.label = label;
    }

    /**
     * Reads a file whose top level is keys with values.
     *
     * @throws InvalidInputException if it cannot be read or is no such YAML
     */
    public static ConfigNode.Mapping read(Path file) {
        return new YamlReader(file.toString()).mapping(text(file));
    }

    private static String text(Path file) {
        if (!Files.exists(file)) {
            throw new InvalidInputException(
                    file.toString(), "no such file; expected a configuration such as examples/line.yaml");
        }
        if (Files.isDirectory(file)) {
            throw new InvalidInputException(file.toString(), "is a folder, but expected a configuration file");
        }
        try {
            // A fresh decoder reports malformed bytes; new String(…) would replace them in silence.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notText(file.toString());
        } catch (IOException e) {
            throw new InvalidInputException(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private static InvalidInputException notText(String label) {
        return new InvalidInputException(label, "does not look like text; expected a YAML configuration in UTF-8");
    }

    private ConfigNode.Mapping mapping(String text) {
        Node root = compose(text)
                .orElseThrow(() -> new InvalidInputException(
                        label, "is empty; expected the keys data, model, loss and optimizer"));
        ConfigNode node = convert(root, 0);
        if (node instanceof ConfigNode.Mapping mapping) {
            return mapping;
        }
        throw new InvalidInputException(
                node.where(),
                "found " + node.found()
                        + ", but expected the keys data, model, loss and optimizer, each with its value");
    }

    /**
     * Reads one value, as it may stand on a command line: {@code 0.1}, {@code true}, {@code [64, 32]}.
     *
     * @param where what its place is to be called
     */
    static ConfigNode value(String text, String where) {
        YamlReader reader = new YamlReader(where);
        return ConfigNode.of(
                reader.compose(text)
                        .map(node -> reader.convert(node, 0).plain())
                        .orElse(null),
                where);
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(label)
                .setSchema(new CoreSchema())
                .build();
        try {
            return new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text))).getSingleNode();
        } catch (MarkedYamlEngineException e) {
            throw new InvalidInputException(where(e.getProblemMark().or(e::getContextMark)), syntaxProblem(e));
        } catch (YamlEngineException e) {
            throw notText(label);
        }
    }

    private static String syntaxProblem(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB")) {
            return "found a tab, but YAML is indented with spaces; replace it by spaces";
        }
        String context = e.getContext() == null ? "" : " " + e.getContext();
        return "not valid YAML: " + problem + context;
    }

    private String where(Optional<Mark> mark) {
        return mark.map(m -> label + ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1))
                .orElse(label);
    }

    private ConfigNode convert(Node node, int depth) {
        String where = where(node.getStartMark());
        if (depth > MAX_DEPTH) {
            throw new InvalidInputException(where, "nested more than " + MAX_DEPTH + " levels deep");
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, where, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<ConfigNode> elements = new ArrayList<>();
            for (Node element : sequence.getValue()) {
                elements.add(convert(element, depth + 1));
            }
            return new ConfigNode.Sequence(elements, where);
        }
        return new ConfigNode.Scalar(scalar((ScalarNode) node), where);
    }

    private ConfigNode.Mapping mapping(MappingNode mapping, String where, int depth) {
        Map<String, ConfigNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String keyWhere = where(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                throw new InvalidInputException(keyWhere, "found a list or mapping as a key, but expected a name");
            }
            String key = keyNode.getValue();
            ConfigNode value = convert(tuple.getValueNode(), depth + 1);
            ConfigNode.Entry earlier = entries.putIfAbsent(key, new ConfigNode.Entry(keyWhere, value));
            if (earlier != null) {
                throw new InvalidInputException(
                        keyWhere, "'" + key + "' is given twice; it already stands at " + earlier.keyWhere());
            }
        }
        return new ConfigNode.Mapping(entries, where);
    }

    private static Object scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        try {
            if (tag.equals(Tag.INT)) {
                return integer(text);
            }
            if (tag.equals(Tag.FLOAT)) {
                return real(text);
            }
        } catch (NumberFormatException e) {
            // Beyond what a long holds: left as text, so that the check of its key says what it expects.
            return text;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        return tag.equals(Tag.NULL) ? null : text;
    }

    private static Long integer(String text) {
        if (text.startsWith("0x")) {
            return Long.parseLong(text.substring(2), 16);
        }
        return text.startsWith("0o") ? Long.valueOf(text.substring(2), 8) : Long.valueOf(text);
    }

    private static Double real(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            case ".nan" -> Double.NaN;
            default -> Double.valueOf(text);
        };
    }
}
