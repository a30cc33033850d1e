using System.Diagnostics;
using System.Text;

namespace PolicyMiner.Cli.Tests.Support;

/// <summary>Starts the built program as a user would, in a folder of its own.</summary>
internal static class PolicyMinerProgram
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "PolicyMiner.Cli.dll");

    public static ProgramResult Run(string folder, params string[] arguments) => Run(folder, [], arguments);

    public static ProgramResult Run(string folder, (string Name, string Value)[] variables, params string[] arguments)
    {
        using var process = Start(folder, variables, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the program and returns at once.</summary>
    public static Process Start(string folder, (string Name, string Value)[] variables, params string[] arguments)
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

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
