using System.Diagnostics;

namespace PolicyMiner.Documents.Readers;

/// <summary>
/// Runs a converter that the machine has: no shell, a folder of its own that is removed afterwards, a time limit, and the whole tree of processes ended
/// when it is over.
/// </summary>
internal static class ExternalTool
{
    private const int MostDeletions = 5;
    private static readonly TimeSpan AfterExit = TimeSpan.FromSeconds(5);

    /// <summary>Where a program is, searched along PATH; or null.</summary>
    public static string? Find(string name)
    {
        var names = OperatingSystem.IsWindows() ? new[] { name + ".exe", name + ".com" } : [name];
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var candidate in names.Select(n => Path.Combine(folder, n)))
            {
                if (File.Exists(candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    /// <summary>Runs a program.</summary>
    /// <param name="program">Full path.</param>
    /// <param name="arguments">Arguments, passed as they are.</param>
    /// <param name="folder">Folder to run in.</param>
    /// <param name="limit">Longest time it may take.</param>
    /// <returns>Exit code, and what it printed (both streams); the code is −1 when the time was up.</returns>
    public static (int ExitCode, string Output) Run(string program, IReadOnlyList<string> arguments, string folder, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            CreateNoWindow = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Dates and messages of the converter do not depend on the user's settings.
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return (-1, string.Empty);
        }

        // A process that the program left behind may hold the pipes open: what it would print is not waited for.
        var printed = Task.WhenAll(output, errors);
        return (process.ExitCode, printed.Wait(AfterExit) ? string.Concat(printed.Result) : string.Empty);
    }

    /// <summary>Does work in a new temporary folder, which is removed afterwards.</summary>
    public static T InTemporaryFolder<T>(Func<string, T> work)
    {
        var folder = Directory.CreateTempSubdirectory("policyminer-").FullName;
        try
        {
            return work(folder);
        }
        finally
        {
            Delete(folder);
        }
    }

    // A process that is just ending may still write into the folder.
    private static void Delete(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (attempt < MostDeletions)
            {
                Thread.Sleep(100 * attempt);
            }
        }
    }
}
