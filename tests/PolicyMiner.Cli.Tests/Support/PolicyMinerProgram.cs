using System.Diagnostics;
using System.Text;

namespace PolicyMiner.Cli.Tests.Support;

/// <summary>Starts the built program as a user would, in a folder of its own.</summary>
internal static class PolicyMinerProgram
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "PolicyMiner.Cli.dll");

    public static ProgramResult Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Dll);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
