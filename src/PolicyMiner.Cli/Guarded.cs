using PolicyMiner.Foundation;

namespace PolicyMiner.Cli;

/// <summary>Runs a command's work and turns what goes wrong into a message and an exit code.</summary>
internal static class Guarded
{
    public static int Run(Func<int> work)
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
            Console.Error.WriteLine("cancelled");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("error: " + exception.Message);
            return ExitCode.Failed;
        }
#pragma warning disable CA1031 // The last line of defence: a user never sees a stack trace, but is told what to report.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"error: an unexpected {exception.GetType().Name}: {exception.Message}");
            Console.Error.WriteLine("This is a fault of the program. Please report it with the command and, if you can, the file concerned.");
            return ExitCode.Failed;
        }
    }

    private static int Report(ProblemException exception, int code)
    {
        foreach (var problem in exception.Problems)
        {
            Console.Error.WriteLine("error: " + problem);
        }

        return code;
    }
}
