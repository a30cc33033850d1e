using System.CommandLine;
using System.Text;
using PolicyMiner.Cli;

// Chinese must come out right in a Windows console too.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var host = Host.OfProcess(args);
var root = CommandTree.Create(host);
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
