using System.CommandLine;
using System.Text;
using PolicyMiner.Cli;
using PolicyMiner.Cli.Commands;

// Chinese must come out right in a Windows console too.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Mines topics from Chinese policy documents with LDA: a folder of policies in, tables, charts and the choice of the topic count out.")
{
    FitCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine("error: " + error.Message);
    }

    Console.Error.WriteLine("See 'policyminer --help'.");
    return ExitCode.Usage;
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
