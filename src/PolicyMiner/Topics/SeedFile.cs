using PolicyMiner.Foundation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyMiner.Topics;

/// <summary>
/// seeds.yaml: topics that the model is to have, each with words that belong to it.
/// <code>
/// 教师队伍: [教师, 双师型, 职称]
/// 财政投入: [资金, 财政, 补贴]
/// </code>
/// </summary>
/// <param name="Topics">The topics in the order of the file; at least one.</param>
public sealed record SeedFile(IReadOnlyList<SeededTopic> Topics)
{
    /// <summary>Name of such a file in a corpus folder.</summary>
    public const string FileName = "seeds.yaml";

    private const string What = "seeded topics, one a line: name: [word, word]";
    private const string Next = "Write each topic as a name, a colon and its words in brackets: 教师队伍: [教师, 双师型].";

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It is no such file; holds every problem with its line.</exception>
    public static SeedFile Read(string path) => Parse(TextFile.Read(path, What), path);

    /// <summary>Reads seeded topics from text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="place">Name of the file, for messages.</param>
    /// <exception cref="InputException">The text cannot be used; holds every problem with its line.</exception>
    public static SeedFile Parse(string text, string place)
    {
        var problems = new List<Problem>();
        var topics = new List<SeededTopic>();
        try
        {
            var yaml = new YamlStream();
            yaml.LoadText(text);
            if (yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode root)
            {
                topics.AddRange(root.Children.Select(c => ReadTopic(c.Key, c.Value, place, problems)).OfType<SeededTopic>());
            }
            else
            {
                problems.Add(new Problem(place, "no topic", What, Next));
            }
        }
        catch (YamlException exception)
        {
            problems.Add(new Problem(Line(place, exception.Start), "text that is not YAML: " + exception.Message, What, Next));
        }

        if (topics.Count == 0 && problems.Count == 0)
        {
            problems.Add(new Problem(place, "no topic", What, Next));
        }

        return problems.Count == 0 ? new SeedFile(topics) : throw new InputException(problems);
    }

    private static SeededTopic? ReadTopic(YamlNode key, YamlNode value, string place, List<Problem> problems)
    {
        var name = (key as YamlScalarNode)?.Value?.Trim() ?? string.Empty;
        if (name.Length == 0)
        {
            problems.Add(new Problem(Line(place, key.Start), "a topic without a name", What, Next));
            return null;
        }

        if (value is not YamlSequenceNode { Children.Count: > 0 } list || list.Any(w => w is not YamlScalarNode { Value: { } v } || string.IsNullOrWhiteSpace(v)))
        {
            problems.Add(new Problem(Line(place, value.Start), $"no list of words behind '{name}'", What, Next));
            return null;
        }

        var words = list.Select(w => ((YamlScalarNode)w).Value!.Trim()).ToArray();
        foreach (var twice in words.GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add(new Problem(Line(place, value.Start), $"'{twice.Key}' twice under '{name}'", "each word once", "Remove one of the two."));
        }

        return new SeededTopic(name, words);
    }

    private static string Line(string place, Mark mark) => place + ":" + NumberFormat.Integer(mark.Line);
}
