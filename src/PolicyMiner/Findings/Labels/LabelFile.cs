using System.Globalization;
using System.Text;
using PolicyMiner.Foundation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyMiner.Findings.Labels;

/// <summary>
/// labels.yaml: names of topics, tied to their content, and topics to be merged.
/// <code>
/// topics:
///   T03: {label: 教师队伍, words: {教师: 0.031, 培训: 0.021}}
///   T05: 财政投入
/// merge:
///   - [T04, T09]
/// </code>
/// </summary>
public sealed record LabelFile
{
    /// <summary>Words that tell a topic's content.</summary>
    public const int FingerprintWords = 20;

    private const string What = "labels.yaml with topics (T03: label, or T03: {label, words}) and merge (lists of ids)";

    /// <summary>The topics named, in the order of the file.</summary>
    public IReadOnlyList<LabelEntry> Topics { get; init; } = [];

    /// <summary>Groups of ids to be merged, each with at least two.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Merges { get; init; } = [];

    /// <summary>Nothing named, nothing merged.</summary>
    public static LabelFile Empty { get; } = new();

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It is no such file; holds every problem with its line.</exception>
    public static LabelFile Read(string path) => Parse(TextFile.Read(path, What), path);

    /// <summary>Reads labels from text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="place">Name of the file, for messages.</param>
    /// <exception cref="InputException">The text cannot be used; holds every problem with its line.</exception>
    public static LabelFile Parse(string text, string place)
    {
        var problems = new List<Problem>();
        var file = Empty;
        try
        {
            var yaml = new YamlStream();
            yaml.LoadText(text);
            if (yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode root)
            {
                file = ReadRoot(root, place, problems);
            }
            else if (yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is not YamlScalarNode { Value: null or "" })
            {
                problems.Add(new Problem(place, "no keys", What, "Copy labels.suggested.yaml of a run and edit it."));
            }
        }
        catch (YamlException exception)
        {
            problems.Add(new Problem(Line(place, exception.Start), "text that is not YAML: " + exception.Message, What, "Mend the line; values with ':' or '#' need quotes."));
        }

        return problems.Count == 0 ? file : throw new InputException(problems);
    }

    /// <summary>The file as text, for the user to edit.</summary>
    public string ToYaml()
    {
        var text = new StringBuilder("# Names of topics. Edit the labels and save the file as labels.yaml in the corpus folder; the words tie a label to its topic's content.\ntopics:\n");
        foreach (var topic in Topics)
        {
            text.Append("  ").Append(topic.Id).Append(":\n");
            if (topic.Label is not null)
            {
                text.Append("    label: ").Append(Quote(topic.Label)).Append('\n');
            }

            text.Append("    words: {");
            text.AppendJoin(", ", topic.Words.Select(w => Quote(w.Key) + ": " + NumberFormat.Score(w.Value))).Append("}\n");
        }

        text.Append(Merges.Count == 0 ? "# merge:\n#   - [T04, T09]\n" : "merge:\n");
        foreach (var merge in Merges)
        {
            text.Append("  - [").AppendJoin(", ", merge).Append("]\n");
        }

        return text.ToString();
    }

    private static LabelFile ReadRoot(YamlMappingNode root, string place, List<Problem> problems)
    {
        var topics = new List<LabelEntry>();
        var merges = new List<IReadOnlyList<string>>();
        foreach (var (key, value) in root.Children)
        {
            switch ((key as YamlScalarNode)?.Value)
            {
                case "topics" when value is YamlMappingNode map:
                    topics.AddRange(map.Children.Select(c => ReadTopic(c.Key, c.Value, place, problems)).OfType<LabelEntry>());
                    break;
                case "merge" when value is YamlSequenceNode list && list.All(g => g is YamlSequenceNode s && s.Children.Count > 1 && s.All(i => i is YamlScalarNode)):
                    merges.AddRange(list.Select(g => (IReadOnlyList<string>)[.. ((YamlSequenceNode)g).Select(i => ((YamlScalarNode)i).Value ?? string.Empty)]));
                    break;
                case "merge" when value is YamlSequenceNode list && list.Children.Count > 1 && list.All(i => i is YamlScalarNode):
                    merges.Add([.. list.Select(i => ((YamlScalarNode)i).Value ?? string.Empty)]);
                    break;
                case "topics" or "merge" when value is YamlScalarNode { Value: null or "" }:
                    break;
                default:
                    problems.Add(new Problem(Line(place, key.Start), $"'{key}'", "topics: with ids below it, or merge: with lists of at least two ids", "See labels.suggested.yaml of a run."));
                    break;
            }
        }

        foreach (var twice in merges.SelectMany(m => m).GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add(new Problem(place + " merge", $"{twice.Key} twice", "each topic in one group at most", "Put all that belong together into one list."));
        }

        return new LabelFile { Topics = topics, Merges = merges };
    }

    private static LabelEntry? ReadTopic(YamlNode key, YamlNode value, string place, List<Problem> problems)
    {
        var id = (key as YamlScalarNode)?.Value ?? string.Empty;
        switch (value)
        {
            case YamlScalarNode { Value.Length: > 0 } label:
                return new LabelEntry(id, label.Value, new Dictionary<string, double>());
            case YamlMappingNode map:
                var text = map.Children.TryGetValue(new YamlScalarNode("label"), out var node) ? (node as YamlScalarNode)?.Value : null;
                var words = new Dictionary<string, double>(StringComparer.Ordinal);
                if (map.Children.TryGetValue(new YamlScalarNode("words"), out var list) && list is YamlMappingNode pairs)
                {
                    foreach (var (word, probability) in pairs.Children)
                    {
                        if (word is YamlScalarNode { Value: { } w } && double.TryParse((probability as YamlScalarNode)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var p) && p > 0)
                        {
                            words[w] = p;
                        }
                        else
                        {
                            problems.Add(new Problem(Line(place, word.Start), $"'{word}: {probability}'", "a word and its probability above 0", "Leave the words as the run wrote them, or remove them."));
                        }
                    }
                }

                return new LabelEntry(id, string.IsNullOrWhiteSpace(text) ? null : text, words);
            default:
                problems.Add(new Problem(Line(place, key.Start), $"nothing usable behind {id}", "a label, or label and words", $"Write '{id}: name'."));
                return null;
        }
    }

    private static string Line(string place, Mark mark) => place + ":" + NumberFormat.Integer(mark.Line);

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
