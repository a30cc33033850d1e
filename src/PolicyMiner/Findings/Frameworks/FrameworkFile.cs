using System.Text.RegularExpressions;
using PolicyMiner.Foundation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyMiner.Findings.Frameworks;

/// <summary>Reads a framework from YAML: id, name, source, dimensions → (tools →) terms and patterns.</summary>
public static partial class FrameworkFile
{
    private const string What = "a framework: id, name and dimensions with terms or patterns";
    private static readonly string[] RootKeys = ["id", "name", "source", "dimensions"];
    private static readonly string[] DimensionKeys = ["id", "name", "tools", "terms", "patterns"];
    private static readonly string[] ToolKeys = ["id", "name", "terms", "patterns"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file is no framework; holds every problem with its line.</exception>
    public static Framework Read(string path) => Parse(TextFile.Read(path, What), path);

    /// <summary>Reads a framework from text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="place">Name of the file, for messages.</param>
    /// <exception cref="InputException">The text is no framework; holds every problem with its line.</exception>
    public static Framework Parse(string text, string place)
    {
        var problems = new List<Problem>();
        var framework = ReadRoot(text, place, problems);
        return problems.Count == 0 ? framework! : throw new InputException(problems);
    }

    private static Framework? ReadRoot(string text, string place, List<Problem> problems)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.LoadText(text);
        }
        catch (YamlException exception)
        {
            problems.Add(new Problem(Line(place, exception.Start), "text that is not YAML: " + exception.Message, What, "Mend the line; texts with ':' or '#' need quotes."));
            return null;
        }

        if (yaml.Documents.Count == 0 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            problems.Add(new Problem(place, "no keys", What, "Copy one of the shipped frameworks and edit it."));
            return null;
        }

        var node = new Node(root, place, problems);
        node.Know(RootKeys);
        var id = node.Text("id") ?? string.Empty;
        if (!IdPattern().IsMatch(id))
        {
            node.Complain("id", $"'{id}'", "lower-case letters, digits and dashes", "Name it, for example, policy-tools.");
        }

        var (chinese, english) = node.Names(id);
        var dimensions = node.List("dimensions").Select(ReadDimension).ToArray();
        if (dimensions.Length == 0)
        {
            node.Complain("dimensions", "none", "at least one dimension", "List what clauses are to be coded as.");
        }

        foreach (var twice in dimensions.GroupBy(d => d.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            node.Complain("dimensions", $"the id {twice.Key} twice", "ids that differ", "Rename one.");
        }

        return new Framework(id, chinese, english, node.Text("source") ?? string.Empty, dimensions);
    }

    private static FrameworkDimension ReadDimension(Node node)
    {
        node.Know(DimensionKeys);
        var id = node.RequiredText("id");
        var (chinese, english) = node.Names(id);
        var tools = node.List("tools").Select(t =>
        {
            t.Know(ToolKeys);
            return ReadTool(t, t.RequiredText("id"));
        }).ToList();
        if (node.Has("terms") || node.Has("patterns") || tools.Count == 0)
        {
            tools.Insert(0, ReadTool(node, id) with { ChineseName = chinese, EnglishName = english });
        }

        return new FrameworkDimension(id, chinese, english, tools);
    }

    private static FrameworkTool ReadTool(Node node, string id)
    {
        var (chinese, english) = node.Names(id);
        var terms = node.Texts("terms");
        var patterns = node.Texts("patterns");
        if (terms.Count + patterns.Count == 0)
        {
            node.Complain(id, "neither terms nor patterns", "words by which a clause is known", "Add 'terms: [...]'.");
        }

        foreach (var pattern in patterns)
        {
            try
            {
                _ = new Regex(pattern, FrameworkCoder.PatternOptions);
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                node.Complain("patterns", $"'{pattern}': {exception.Message}", "a regular expression without look-around and back-references", "Mend the pattern, or use terms.");
            }
        }

        return new FrameworkTool(id, chinese, english, terms, patterns);
    }

    private static string Line(string place, Mark mark) => place + ":" + NumberFormat.Integer(mark.Line);

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    /// <summary>A mapping with its place, for messages.</summary>
    private sealed record Node(YamlMappingNode Map, string Place, List<Problem> Problems)
    {
        public bool Has(string key) => Map.Children.ContainsKey(new YamlScalarNode(key));

        public void Know(string[] keys)
        {
            foreach (var key in Map.Children.Keys.OfType<YamlScalarNode>().Where(k => !keys.Contains(k.Value)))
            {
                var nearest = NearestName.Of(key.Value ?? string.Empty, keys);
                Problems.Add(new Problem(
                    Line(Place, key.Start), $"the key '{key.Value}'", string.Join(", ", keys), nearest is null ? "Remove it." : $"Did you mean '{nearest}'?"));
            }
        }

        public void Complain(string key, string found, string expected, string next)
            => Problems.Add(new Problem(Line(Place, Map.Start) + " " + key, found, expected, next));

        public string? Text(string key) => Map.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode scalar ? scalar.Value : null;

        public string RequiredText(string key)
        {
            if (Text(key) is { Length: > 0 } text)
            {
                return text;
            }

            Complain(key, "nothing", "a short name", $"Add '{key}: ...'.");
            return string.Empty;
        }

        /// <summary>name: text, or name: {zh: …, en: …}; what is missing is taken from the other, then from the id.</summary>
        public (string Chinese, string English) Names(string id)
        {
            if (Map.Children.TryGetValue(new YamlScalarNode("name"), out var value) && value is YamlMappingNode names)
            {
                var node = new Node(names, Place, Problems);
                var chinese = node.Text("zh");
                var english = node.Text("en");
                return (chinese ?? english ?? id, english ?? chinese ?? id);
            }

            var name = Text("name") ?? id;
            return (name, name);
        }

        public IReadOnlyList<string> Texts(string key)
        {
            if (!Map.Children.TryGetValue(new YamlScalarNode(key), out var value))
            {
                return [];
            }

            if (value is YamlSequenceNode list && list.All(n => n is YamlScalarNode { Value.Length: > 0 }))
            {
                return [.. list.Select(n => ((YamlScalarNode)n).Value!)];
            }

            Complain(key, "something else", "a list of texts", $"Write '{key}: [...]'.");
            return [];
        }

        public IEnumerable<Node> List(string key)
        {
            if (!Map.Children.TryGetValue(new YamlScalarNode(key), out var value))
            {
                return [];
            }

            if (value is YamlSequenceNode list && list.All(n => n is YamlMappingNode))
            {
                return list.Select(n => new Node((YamlMappingNode)n, Place, Problems));
            }

            Complain(key, "something else", "a list of entries with id and name", $"Write '{key}:' and one '- id: ...' a line.");
            return [];
        }
    }
}
