namespace PolicyMiner.Cli.Tests.Support;

/// <summary>A test that needs bash, as the samples for Linux machines do.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            Skip = $"the sample is a bash script, and this machine is {Environment.OSVersion.Platform}, neither Linux nor macOS";
        }
    }
}
