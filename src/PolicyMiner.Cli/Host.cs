using System.Collections;
using PolicyMiner.Cli.Logging;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Configuration;

namespace PolicyMiner.Cli;

/// <summary>What a command needs of the world around it, and the one place where failures become messages and exit codes.</summary>
internal sealed class Host
{
    /// <summary>Warnings of one code told at most.</summary>
    private const int MostOfOneCode = 5;

    private readonly TimeProvider _clock;
    private readonly long _began;
    private RunSettings _settings;
    private string _command = string.Empty;

    public Host(TextWriter output, TextWriter error, bool errorIsTerminal, IReadOnlyDictionary<string, string> variables, TimeProvider clock, LogFormat log = LogFormat.Text)
    {
        _settings = new RunSettings { Log = log };
        Output = output;
        Error = error;
        ErrorIsTerminal = errorIsTerminal;
        Variables = variables;
        _clock = clock;
        _began = clock.GetTimestamp();
        Log = CreateLog(_settings);
    }

    /// <summary>Results, for people and programs.</summary>
    public TextWriter Output { get; }

    /// <summary>Everything else.</summary>
    public TextWriter Error { get; }

    public bool ErrorIsTerminal { get; }

    /// <summary>Environment variables.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Where progress, warnings and errors go.</summary>
    public IEventLog Log { get; private set; }

    /// <summary>The clock, for times that no result depends on.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>The host of the real process.</summary>
    /// <param name="arguments">The command line: mistakes in it must already be told in the form that it asks for.</param>
    public static Host OfProcess(string[] arguments)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? string.Empty, StringComparer.Ordinal);
        var log = arguments.SkipWhile(a => a != "--log").Skip(1).FirstOrDefault() ?? variables.GetValueOrDefault(EnvironmentVariables.Prefix + "LOG");
        var isJson = log == "json" || arguments.Contains("--log=json");
        return new Host(Console.Out, Console.Error, !Console.IsErrorRedirected, variables, TimeProvider.System, isJson ? LogFormat.Json : LogFormat.Text);
    }

    /// <summary>Talks as the settings say from now on.</summary>
    public void Use(RunSettings settings)
    {
        var isOther = settings.Log != _settings.Log;
        _settings = settings;
        Log = CreateLog(settings);
        if (isOther)
        {
            Log.Started(_command);
        }
    }

    /// <summary>Runs a command's work and turns what goes wrong into messages and an exit code.</summary>
    /// <param name="command">Name of the command, for the log.</param>
    /// <param name="work">The work; gives the exit code.</param>
    public int Run(string command, Func<int> work)
    {
        _command = command;
        Log.Started(command);
        var code = Guard(work);
        Log.Ended(code);
        return code;
    }

    /// <summary>Tells warnings, a few of each code where a file holds them all.</summary>
    /// <param name="warnings">All of them.</param>
    /// <param name="settings">Which of them make the exit code.</param>
    /// <param name="file">The file that holds them all; null: there is none, and every one is told.</param>
    /// <returns>The exit code.</returns>
    public int Tell(IReadOnlyList<Warning> warnings, RunSettings settings, string? file = null)
    {
        foreach (var code in warnings.GroupBy(w => w.Code, StringComparer.Ordinal))
        {
            // Warnings first: among many notes they would be folded away.
            var told = code.OrderByDescending(w => w.Level).Take(file is null ? int.MaxValue : MostOfOneCode).ToArray();
            foreach (var warning in told)
            {
                Log.Warning(warning);
            }

            if (code.Count() > told.Length)
            {
                Log.MoreWarnings(code.Key, code.Count() - told.Length, file!);
            }
        }

        return ExitOf(warnings, settings);
    }

    /// <summary>The exit code that warnings make: <see cref="ExitCode.Warnings"/> under --strict, when one is more than a note and its code is not accepted.</summary>
    public static int ExitOf(IEnumerable<Warning> warnings, RunSettings settings)
        => settings.Strict && warnings.Any(w => w.Level == WarningLevel.Warning && !settings.Accept.Contains(w.Code)) ? ExitCode.Warnings : ExitCode.Done;

    private int Guard(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (ConfigurationException exception)
        {
            return Report(exception, ExitCode.Usage);
        }
        catch (InputException exception)
        {
            return Report(exception, ExitCode.Input);
        }
        catch (OperationCanceledException)
        {
            Log.FinishProgress();
            Log.Error("cancelled.", "What was finished is kept; the same command goes on from there.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.FinishProgress();
            Log.Error(exception.Message, "What was finished is kept: mend the cause (disk space, rights) and give the same command again.");
            return ExitCode.Failed;
        }
        catch (OutOfMemoryException)
        {
            Log.FinishProgress();
            Log.Error("out of memory.", "Give the run fewer threads with --jobs, or run it on a larger machine.");
            return ExitCode.Failed;
        }
#pragma warning disable CA1031 // The last line of defence: a user never sees a stack trace, but is told what to report.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.FinishProgress();
            Log.Error(
                $"an unexpected {exception.GetType().Name}: {exception.Message}",
                "This is a fault of the program. Please report it with the command and, if you can, the file concerned.");
            return ExitCode.Failed;
        }
    }

    private int Report(ProblemException exception, int code)
    {
        Log.FinishProgress();
        foreach (var problem in exception.Problems)
        {
            Log.Problem(problem);
        }

        return code;
    }

    private IEventLog CreateLog(RunSettings settings) => settings.Log == LogFormat.Json
        ? new JsonLog(Error, settings.Quiet, _clock, _began)
        : new TextLog(Error, ErrorIsTerminal, settings.Quiet, _clock);
}
