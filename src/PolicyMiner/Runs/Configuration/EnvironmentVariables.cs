using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Configuration;

/// <summary>Settings given as environment variables, as build servers do: POLICYMINER_TOPICS=2..20.</summary>
public static class EnvironmentVariables
{
    /// <summary>How all variables begin.</summary>
    public const string Prefix = "POLICYMINER_";

    /// <summary>Names the configuration file, as --config does.</summary>
    public const string ConfigurationFile = Prefix + "CONFIG";

    /// <summary>Between the values of a list.</summary>
    public const char ListSeparator = ';';

    /// <summary>Reads the settings among the variables; an empty one counts as not given.</summary>
    /// <param name="variables">All variables of the process.</param>
    /// <param name="problems">Takes a problem for each variable that looks like a mistyped setting. Others are left alone: the environment is shared with other programs.</param>
    public static IReadOnlyList<GivenSetting> Read(IEnumerable<KeyValuePair<string, string>> variables, ICollection<Problem> problems)
    {
        var byName = SettingList.All.ToDictionary(s => s.Variable, StringComparer.Ordinal);
        var given = new List<GivenSetting>();
        foreach (var (name, value) in variables.Where(v => v.Key.StartsWith(Prefix, StringComparison.Ordinal) && v.Key != ConfigurationFile).OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (!byName.TryGetValue(name, out var setting))
            {
                // The prefix is the same for all and would make any two names near.
                if (NearestName.Of(name[Prefix.Length..], byName.Keys.Append(ConfigurationFile).Select(k => k[Prefix.Length..])) is { } nearest)
                {
                    problems.Add(UnknownSetting.Problem(name, "an environment variable that no setting has", Prefix + nearest));
                }
            }
            else if (value.Length > 0)
            {
                given.Add(new GivenSetting(setting, setting.IsList ? value.Split(ListSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [value.Trim()], name));
            }
        }

        return given;
    }
}
