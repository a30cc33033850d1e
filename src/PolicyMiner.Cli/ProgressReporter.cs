using PolicyMiner.Foundation;
using Spectre.Console;

namespace PolicyMiner.Cli;

/// <summary>Progress on stderr: a line that is written over when it is a terminal, one line for each stage otherwise.</summary>
internal sealed class ProgressReporter : IProgress<StageProgress>
{
    private readonly bool _quiet;
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private readonly Lock _lock = new();
    private string _stage = string.Empty;
    private long _shown;

    public ProgressReporter(bool quiet) => _quiet = quiet;

    public void Report(StageProgress value)
    {
        if (_quiet)
        {
            return;
        }

        lock (_lock)
        {
            if (value.Stage != _stage)
            {
                _stage = value.Stage;
                _shown = 0;
                if (!_terminal)
                {
                    Console.Error.WriteLine($"{value.Stage}{(value.Total > 1 ? $" ({NumberFormat.Integer(value.Total)} steps)" : string.Empty)} …");
                }
            }

            // Reports come from several threads and may overtake each other; the count never goes back.
            if (_terminal && (value.Done > _shown || value.Done == value.Total))
            {
                _shown = value.Done;
                var text = value.Total > 0 ? $"{value.Stage} {NumberFormat.Integer(value.Done)}/{NumberFormat.Integer(value.Total)} {value.Detail}" : value.Stage;
                Console.Error.Write("\r" + text.PadRight(Math.Max(0, Math.Min(60, AnsiConsole.Profile.Width - 1))));
            }
        }
    }

    /// <summary>Clears the line of the last stage.</summary>
    public void Finish()
    {
        if (_terminal && !_quiet && _stage.Length > 0)
        {
            Console.Error.Write("\r" + new string(' ', 60) + "\r");
        }
    }
}
