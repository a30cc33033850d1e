namespace PolicyMiner.Tests.Documents;

/// <summary>A test that puts a named pipe among files; skipped, with the reason, on a machine whose file system has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NamedPipeFactAttribute : FactAttribute
{
    public NamedPipeFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = $"no named pipes among the files of {Environment.OSVersion.Platform}";
        }
    }
}
