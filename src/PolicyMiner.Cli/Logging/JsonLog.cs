using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;

namespace PolicyMiner.Cli.Logging;

/// <summary>One JSON object a line; samples/ci/log-event.schema.json says what each holds.</summary>
internal sealed class JsonLog : IEventLog
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly TextWriter _error;
    private readonly bool _quiet;
    private readonly TimeProvider _clock;
    private readonly StageTimer _timer;
    private readonly long _began;
    private readonly Lock _lock = new();
    private string _stage = string.Empty;
    private string _step = string.Empty;
    private long _shown;
    private long _shownAt;

    public JsonLog(TextWriter error, bool quiet, TimeProvider clock, long began)
    {
        _error = error;
        _quiet = quiet;
        _clock = clock;
        _timer = new StageTimer(clock);
        _began = began;
    }

    public void Started(string command) => Write("started", json =>
    {
        json.WriteString("command", command);
        json.WriteString("version", MiningRun.Version);
    });

    /// <summary>At most one event a second for each stage, besides its first and its last.</summary>
    public void Report(StageProgress value)
    {
        if (_quiet)
        {
            return;
        }

        lock (_lock)
        {
            // Steps that nobody can count are told apart by their names.
            var step = value.Total == 0 ? value.Detail ?? string.Empty : string.Empty;
            var isNew = value.Stage != _stage || step != _step;
            if (isNew)
            {
                _stage = value.Stage;
                _step = step;
                _shown = -1;
            }

            var remaining = _timer.Remaining(value);
            if (value.Done <= _shown || (!isNew && value.Done < value.Total && _clock.GetElapsedTime(_shownAt) < Pause))
            {
                return;
            }

            _shown = value.Done;
            _shownAt = _clock.GetTimestamp();
            Write("progress", json =>
            {
                json.WriteString("stage", value.Stage);
                json.WriteNumber("done", value.Done);
                json.WriteNumber("total", value.Total);
                if (value.Detail is not null)
                {
                    json.WriteString("detail", value.Detail);
                }

                if (remaining is { } left)
                {
                    json.WriteNumber("remaining_seconds", Math.Round(left.TotalSeconds, 1));
                }
            });
        }
    }

    public void Note(string message) => Write("note", json => json.WriteString("message", message));

    public void Warning(Warning warning) => Write("warning", json =>
    {
        json.WriteString("code", warning.Code);
        json.WriteString("level", warning.Level == WarningLevel.Warning ? "warning" : "note");
        json.WriteString("place", warning.Place);
        json.WriteString("message", warning.Message);
        json.WriteString("action", warning.Action);
    });

    public void MoreWarnings(string code, int count, string file) => Write("note", json =>
    {
        json.WriteString("message", $"{code}: {NumberFormat.Integer(count)} more, all in {file}");
        json.WriteString("code", code);
        json.WriteNumber("more", count);
    });

    public void Problem(Problem problem) => Write("error", json =>
    {
        json.WriteString("message", problem.ToString());
        json.WriteString("place", problem.Place);
        json.WriteString("found", problem.Found);
        json.WriteString("expected", problem.Expected);
        json.WriteString("next_step", problem.NextStep);
    });

    public void Error(string message, string? nextStep) => Write("error", json =>
    {
        json.WriteString("message", message);
        if (nextStep is not null)
        {
            json.WriteString("next_step", nextStep);
        }
    });

    public void FinishProgress()
    {
        // Every line stands for itself.
    }

    public void Ended(int exitCode) => Write("ended", json =>
    {
        json.WriteNumber("exit_code", exitCode);
        json.WriteNumber("seconds", Math.Round(_clock.GetElapsedTime(_began).TotalSeconds, 3));
    });

    private void Write(string name, Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("event", name);
            content(json);
            json.WriteEndObject();
        }

        lock (_lock)
        {
            _error.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
        }
    }
}
