using PolicyMiner.Foundation;

namespace PolicyMiner.Cli.Logging;

/// <summary>Lines for people. Progress is one line that is written over when stderr is a terminal, and one line for each stage otherwise.</summary>
internal sealed class TextLog : IEventLog
{
    private const int Width = 78;
    private readonly TextWriter _error;
    private readonly bool _terminal;
    private readonly bool _quiet;
    private readonly StageTimer _timer;
    private readonly Lock _lock = new();
    private string _stage = string.Empty;
    private long _shown;

    public TextLog(TextWriter error, bool terminal, bool quiet, TimeProvider clock)
    {
        _error = error;
        _terminal = terminal;
        _quiet = quiet;
        _timer = new StageTimer(clock);
    }

    public void Started(string command)
    {
        // The user has just typed it.
    }

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
                _shown = -1;
                if (!_terminal)
                {
                    _error.WriteLine($"{value.Stage}{(value.Total > 1 ? $" ({NumberFormat.Integer(value.Total)} steps)" : string.Empty)} …");
                }
            }

            var remaining = _timer.Remaining(value);

            // Reports come from several threads and may overtake each other; the count never goes back.
            if (_terminal && value.Done > _shown)
            {
                _shown = value.Done;
                var text = value.Total > 0 ? $"{value.Stage} {NumberFormat.Integer(value.Done)}/{NumberFormat.Integer(value.Total)} {value.Detail}" : value.Stage;
                text += remaining is { } left ? "  about " + StageTimer.Words(left) + " left" : string.Empty;
                _error.Write("\r" + (text.Length > Width ? text[..Width] : text.PadRight(Width)));
            }
        }
    }

    public void Note(string message)
    {
        if (!_quiet)
        {
            _error.WriteLine(message);
        }
    }

    public void Warning(Warning warning)
        => _error.WriteLine($"{(warning.Level == WarningLevel.Warning ? "warning" : "note")} {warning.Code} {warning.Place}: {warning.Message}. {warning.Action}");

    public void MoreWarnings(string code, int count, string file) => _error.WriteLine($"... {code}: {NumberFormat.Integer(count)} more, all in {file}");

    public void Problem(Problem problem) => _error.WriteLine("error: " + problem);

    public void Error(string message, string? nextStep) => _error.WriteLine("error: " + message + (nextStep is null ? string.Empty : " " + nextStep));

    public void FinishProgress()
    {
        lock (_lock)
        {
            if (_terminal && _stage.Length > 0)
            {
                _error.Write("\r" + new string(' ', Width) + "\r");
            }

            _stage = string.Empty;
        }
    }

    public void Ended(int exitCode)
    {
        // The exit code says it.
    }
}
