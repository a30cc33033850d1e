using System.CommandLine;
using System.Text;
using PolicyMiner.Cli;
using PolicyMiner.Cli.Commands;

// Chinese must come out right in a Windows console too.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var host = Host.OfProcess(args);
var root = new RootCommand("Mines topics from Chinese policy documents with LDA: a folder of policies in, tables, charts and the choice of the topic count out.")
{
    InitCommand.Create(host),
    InspectCommand.Create(host),
    FitCommand.Create(host),
    SegmentCommand.Create(host),
    TermsCommand.Create(host),
    InferCommand.Create(host),
    ScoreCommand.Create(host),
    SweepCommand.Create(host),
    MergeCommand.Create(host),
    VerifyCommand.Create(host),
    CompareCommand.Create(host),
    ReportCommand.Create(host),
    ValidateCommand.Create(host),
    DoctorCommand.Create(host),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        host.Log.Error(error.Message, null);
    }

    host.Log.Note("See 'policyminer --help'.");
    return ExitCode.Usage;
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
