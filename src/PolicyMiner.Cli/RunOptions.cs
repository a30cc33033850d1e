using System.CommandLine;
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
        command.Add(_corpus);
        foreach (var definition in OptionList.All)
        {
            var option = new Option<string[]>("--" + definition.Name)
            {
                Description = definition.Help,
                HelpName = definition.ValueName ?? "true|false",
                Arity = definition.IsSwitch ? ArgumentArity.ZeroOrOne : definition.IsList ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
            };
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
