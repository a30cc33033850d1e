using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Configuration;

/// <summary>Puts settings from several sources over the defaults, and tells all that is wrong with them at once.</summary>
public static class SettingResolver
{
    /// <summary>Applies settings in order: the weakest source first, so that later ones win.</summary>
    /// <param name="defaults">What holds where nothing is given.</param>
    /// <param name="given">Settings of all sources: configuration file, environment, flags.</param>
    /// <param name="problems">What was already found wrong with the sources.</param>
    /// <exception cref="ConfigurationException">Something is wrong; holds all of it, each with the place where it was written.</exception>
    public static RunSettings Resolve(RunSettings defaults, IEnumerable<GivenSetting> given, IEnumerable<Problem> problems)
    {
        var all = problems.ToList();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var settings = defaults;
        foreach (var (setting, values, place) in given)
        {
            try
            {
                settings = setting.Set(settings, values);
                places["--" + setting.Name] = place;
            }
            catch (FormatException expected)
            {
                all.Add(new Problem(place, $"'{string.Join(" ", values)}'", expected.Message, "See 'policyminer fit --help'."));
            }
        }

        try
        {
            settings.Mining.Validate();
        }
        catch (ConfigurationException exception)
        {
            all.AddRange(exception.Problems.Select(p => p with { Place = places.GetValueOrDefault(p.Place, p.Place) }));
        }

        return all.Count == 0 ? settings : throw new ConfigurationException(all);
    }
}
