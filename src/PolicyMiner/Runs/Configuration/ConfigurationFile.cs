using PolicyMiner.Foundation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyMiner.Runs.Configuration;

/// <summary>policyminer.yaml: one key for each setting, a value or a list of values after it.</summary>
public static class ConfigurationFile
{
    /// <summary>The file that is read when none is named and it stands in the current folder.</summary>
    public const string DefaultName = "policyminer.yaml";

    private const string What = "a configuration file of lines 'key: value' (policyminer init writes one)";

    /// <summary>Reads a file; every key that is unknown, double or of the wrong shape becomes a problem with its line.</summary>
    /// <param name="path">The file; relative paths in it are relative to its folder.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static IReadOnlyList<GivenSetting> Read(string path, ICollection<Problem> problems)
    {
        try
        {
            var text = TextFile.Read(path, What);
            return Read(text, Path.GetFileName(path), Path.GetDirectoryName(path) ?? string.Empty, problems);
        }
        catch (InputException exception)
        {
            foreach (var problem in exception.Problems)
            {
                problems.Add(problem);
            }

            return [];
        }
    }

    private static List<GivenSetting> Read(string text, string name, string folder, ICollection<Problem> problems)
    {
        var given = new List<GivenSetting>();
        foreach (var (key, value) in Entries(text, name, problems))
        {
            var line = Place(name, key.Start);
            var setting = SettingList.Find(key.Value ?? string.Empty);
            if (setting is null)
            {
                problems.Add(UnknownSetting.Problem(line, $"'{key.Value}'", NearestName.Of(key.Value ?? string.Empty, SettingList.All.Select(s => s.Name))));
            }
            else if (Values(setting, value) is not { } values)
            {
                problems.Add(new Problem($"{line} {setting.Name}", Describe(value), setting.IsList ? "a value, or a list of values" : "one value", $"Write '{setting.Name}: {setting.ValueName ?? "true"}'."));
            }
            else if (values.Count > 0 || setting.IsList)
            {
                given.Add(new GivenSetting(setting, [.. values.Select(v => setting.IsPath ? Path.Combine(folder, v) : v)], $"{line} {setting.Name}"));
            }
        }

        return given;
    }

    private static IEnumerable<(YamlScalarNode Key, YamlNode Value)> Entries(string text, string name, ICollection<Problem> problems)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.LoadText(text);
        }
        catch (YamlException exception)
        {
            problems.Add(new Problem(Place(name, exception.Start), "text that is not YAML: " + exception.Message, What, "Mend the line; values with ':' or '#' need quotes."));
            return [];
        }

        if (yaml.Documents.Count == 0)
        {
            return [];
        }

        if (yaml.Documents[0].RootNode is YamlMappingNode map && map.Children.Keys.All(k => k is YamlScalarNode))
        {
            return map.Children.Select(c => ((YamlScalarNode)c.Key, c.Value));
        }

        problems.Add(new Problem(name, Describe(yaml.Documents[0].RootNode), What, "Write one 'key: value' a line."));
        return [];
    }

    /// <summary>The values as text; empty for a key without a value; null when the shape is wrong.</summary>
    private static IReadOnlyList<string>? Values(Setting setting, YamlNode node) => node switch
    {
        YamlScalarNode { Value: null or "" or "null" or "~", Style: ScalarStyle.Plain } => [],
        YamlScalarNode scalar => [scalar.Value ?? string.Empty],
        YamlSequenceNode list when list.All(n => n is YamlScalarNode) && setting.IsList => [.. list.Select(n => ((YamlScalarNode)n).Value ?? string.Empty)],
        // Topic counts read as naturally as a list of numbers.
        YamlSequenceNode list when list.All(n => n is YamlScalarNode) && setting.ValueName == OptionDefinition.TopicCounts => [string.Join(',', list.Select(n => ((YamlScalarNode)n).Value))],
        _ => null,
    };

    private static string Describe(YamlNode node) => node switch
    {
        YamlSequenceNode => "a list",
        YamlMappingNode => "keys inside a key",
        YamlScalarNode scalar => $"'{scalar.Value}'",
        _ => "something else",
    };

    private static string Place(string name, Mark mark) => name + ":" + NumberFormat.Integer(mark.Line);
}
