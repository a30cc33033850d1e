using System.CommandLine;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;

namespace PolicyMiner.Cli;

/// <summary>Makes command-line options from the library's list, so that help, flags and manifest cannot disagree.</summary>
internal sealed class RunOptions
{
    private readonly List<(OptionDefinition Definition, Option<string[]> Option)> _options = [];
    private readonly Argument<string> _corpus = new("CORPUS")
    {
        Description = "Folder of the policies.",
        DefaultValueFactory = _ => new MiningOptions().CorpusFolder,
    };

    public RunOptions(Command command)
    {
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
        foreach (var definition in OptionList.All)
        {
            var option = new Option<string[]>("--" + definition.Name)
            {
                Description = definition.Help,
                HelpName = definition.ValueName ?? "true|false",
                // One value each time; how often the option may stand is checked below, with a better message.
                Arity = definition.IsSwitch ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
                AllowMultipleArgumentsPerToken = false,
            };
            if (!definition.IsList)
            {
                option.Validators.Add(result =>
                {
                    if (result.IdentifierTokenCount > 1 || result.Tokens.Count > 1)
                    {
                        result.AddError($"--{definition.Name}: found {result.Tokens.Count} values ({string.Join(' ', result.Tokens)}); expected one. Give the option once.");
                    }
                });
            }

            command.Add(option);
            _options.Add((definition, option));
        }
    }

    /// <summary>The options as given on the command line, over the defaults.</summary>
    public MiningOptions Resolve(ParseResult parsed)
    {
        var defaults = new MiningOptions { CorpusFolder = parsed.GetValue(_corpus)! };
        defaults = defaults with { Lda = defaults.Lda with { Jobs = Environment.ProcessorCount } };
        var given = _options.Where(o => parsed.GetResult(o.Option) is not null)
            .Select(o => (o.Definition, (IReadOnlyList<string>)(parsed.GetValue(o.Option) ?? [])));
        return OptionList.Apply(defaults, given, name => "--" + name);
    }
}
