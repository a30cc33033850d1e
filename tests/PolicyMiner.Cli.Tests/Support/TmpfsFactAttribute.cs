using System.Diagnostics;

namespace PolicyMiner.Cli.Tests.Support;

/// <summary>A test that needs a small file system of its own; skipped, with the reason, where the user may not mount one.</summary>
internal sealed class TmpfsFactAttribute : FactAttribute
{
    public TmpfsFactAttribute()
    {
        using var folder = new TemporaryFolder();
        if (!Tmpfs.TryMount(folder.FullPath, "64k"))
        {
            Skip = "no right to mount a tmpfs here";
        }
        else
        {
            Tmpfs.Unmount(folder.FullPath);
        }
    }
}
