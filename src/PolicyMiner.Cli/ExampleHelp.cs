using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PolicyMiner.Cli;

/// <summary>The usual help, and the command's examples behind it.</summary>
internal sealed class ExampleHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _help;

    private ExampleHelp(HelpAction help) => _help = help;

    /// <summary>Help is given even where the rest of the command line is wrong or not yet complete.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Adds examples to the help of a program's commands.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new ExampleHelp((HelpAction)option.Action!);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var examples = CommandExamples.Of(command is RootCommand ? string.Empty : command.Name);
        var output = parseResult.InvocationConfiguration.Output;
        if (examples.Count > 0)
        {
            output.WriteLine("Examples:");
            foreach (var (purpose, line) in examples)
            {
                output.WriteLine("  # " + purpose);
                output.WriteLine("  " + line);
            }

            output.WriteLine();
        }

        if (command is RootCommand)
        {
            output.WriteLine("Exit codes:");
            output.WriteLine("  0 done, 1 usage or configuration, 2 input cannot be used, 3 failed, 4 verify found a difference,");
            output.WriteLine("  5 warnings under --strict, 130 cancelled");
            output.WriteLine();
        }

        return code;
    }
}
