using System.CommandLine;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Configuration;

namespace PolicyMiner.Cli;

/// <summary>
/// Gives a command its options from the library's list of settings, and resolves them: a flag overrides an environment variable, which overrides the
/// configuration file, which overrides the default.
/// </summary>
internal sealed class RunOptions
{
    private readonly Host _host;
    private readonly List<(Setting Setting, Option<string[]> Option)> _options = [];
    private readonly Argument<string?>? _corpus;
    private readonly Option<string?> _configuration = new("--config")
    {
        Description = $"Configuration file. Default: {ConfigurationFile.DefaultName} in the current folder, when there is one.",
        HelpName = "FILE",
    };

    /// <summary>Adds options to a command.</summary>
    /// <param name="host">Environment and log.</param>
    /// <param name="command">The command.</param>
    /// <param name="settings">The settings that are options of this command; the others still may stand in the configuration file.</param>
    /// <param name="hasCorpus">Whether the command takes a corpus folder.</param>
    public RunOptions(Host host, Command command, IEnumerable<Setting> settings, bool hasCorpus = true)
    {
        _host = host;
        if (hasCorpus)
        {
            _corpus = new Argument<string?>("CORPUS") { Description = SettingList.Corpus.Help, Arity = ArgumentArity.ZeroOrOne };
            _corpus.Validators.Add(result =>
            {
                // A mistyped option would otherwise be taken for the corpus folder.
                if (result.Tokens is [{ Value: ['-', ..] value }, ..])
                {
                    var nearest = NearestName.Of(value, command.Options.Select(o => o.Name));
                    result.AddError($"'{value}' is not an option of this command.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}");
                }
            });
            command.Add(_corpus);
        }

        foreach (var setting in settings.Concat(SettingList.Program))
        {
            var option = CreateOption(setting);
            command.Add(option);
            _options.Add((setting, option));
        }

        command.Add(_configuration);
    }

    /// <summary>The settings in force; the log follows them from now on.</summary>
    /// <exception cref="ConfigurationException">Something given anywhere is wrong; holds all of it.</exception>
    public RunSettings Resolve(ParseResult parsed)
    {
        var problems = new List<Problem>();
        var flags = Flags(parsed).ToArray();
        var variables = EnvironmentVariables.Read(_host.Variables, problems);

        // Errors in the configuration file already come in the form that flags and environment ask for.
        var defaults = new RunSettings();
        defaults = defaults with { Mining = defaults.Mining with { Lda = defaults.Mining.Lda with { Jobs = Environment.ProcessorCount } } };
        _host.Use(LogSettings(defaults, [.. variables, .. flags]));
        var file = FileName(parsed);
        var fromFile = file is null ? [] : ConfigurationFile.Read(file, problems);
        var settings = SettingResolver.Resolve(defaults, [.. fromFile, .. variables, .. flags], problems);
        _host.Use(settings);
        if (file is not null)
        {
            _host.Log.Note("settings from " + file);
        }

        return settings;
    }

    private static Option<string[]> CreateOption(Setting setting)
    {
        var option = new Option<string[]>("--" + setting.Name)
        {
            Description = setting.Help,
            HelpName = setting.ValueName ?? "true|false",
            // One value each time; how often the option may stand is checked below, with a better message.
            Arity = setting.IsSwitch ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        if (setting.Choices.Count > 0)
        {
            option.CompletionSources.Add([.. setting.Choices]);
        }

        if (!setting.IsList)
        {
            option.Validators.Add(result =>
            {
                if (result.IdentifierTokenCount > 1 || result.Tokens.Count > 1)
                {
                    result.AddError($"--{setting.Name}: found {result.Tokens.Count} values ({string.Join(' ', result.Tokens)}); expected one. Give the option once.");
                }
            });
        }

        return option;
    }

    private IEnumerable<GivenSetting> Flags(ParseResult parsed)
    {
        if (_corpus is not null && parsed.GetValue(_corpus) is { } corpus)
        {
            yield return new GivenSetting(SettingList.Corpus, [corpus], "CORPUS");
        }

        foreach (var (setting, option) in _options.Where(o => parsed.GetResult(o.Option) is not null))
        {
            yield return new GivenSetting(setting, parsed.GetValue(option) ?? [], "--" + setting.Name);
        }
    }

    private string? FileName(ParseResult parsed)
    {
        if (parsed.GetValue(_configuration) is { } given)
        {
            return given;
        }

        var variable = _host.Variables.GetValueOrDefault(EnvironmentVariables.ConfigurationFile);
        return !string.IsNullOrEmpty(variable) ? variable : File.Exists(ConfigurationFile.DefaultName) ? ConfigurationFile.DefaultName : null;
    }

    private static RunSettings LogSettings(RunSettings settings, IEnumerable<GivenSetting> given)
    {
        foreach (var (setting, values, _) in given.Where(g => SettingList.Program.Contains(g.Setting)))
        {
            try
            {
                settings = setting.Set(settings, values);
            }
            catch (FormatException)
            {
                continue; // told with everything else when all settings are resolved
            }
        }

        return settings;
    }
}
