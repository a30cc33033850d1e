using System.Text;
using PolicyMiner.Runs.Cache;
using PolicyMiner.Tests.Documents;

namespace PolicyMiner.Tests.Runs.Cache;

public sealed class FolderCacheTest
{
    [Fact]
    public void OpenRead_AfterSave_GivesTheContent()
    {
        using var folder = new TemporaryFolder();
        var cache = new FolderCache(folder.Path);
        Read(cache, "k").Should().BeNull();
        Save(cache, "k", "内容");
        Read(cache, "k").Should().Be("内容");
        Save(cache, "k", "其他");
        Read(cache, "k").Should().Be("其他");
        Read(cache, "other").Should().BeNull();
    }

    [Fact]
    public void OpenRead_OfADamagedEntry_FindsNothing()
    {
        using var folder = new TemporaryFolder();
        var cache = new FolderCache(folder.Path);
        Save(cache, "k", "some content");
        var path = Path.Combine(folder.Path, "stage", "k");
        var whole = File.ReadAllBytes(path);
        for (var i = 0; i < whole.Length; i++)
        {
            var damaged = whole.ToArray();
            damaged[i] ^= 1;
            File.WriteAllBytes(path, damaged);
            Read(cache, "k").Should().BeNull("byte {0} changed", i);
            File.WriteAllBytes(path, whole[..i]);
            Read(cache, "k").Should().BeNull("cut after {0} bytes", i);
        }

        File.WriteAllBytes(path, whole);
        Read(cache, "k").Should().Be("some content");
    }

    [Fact]
    public void Save_ThatFails_LeavesTheEntryAsItWas()
    {
        using var folder = new TemporaryFolder();
        var cache = new FolderCache(folder.Path);
        Save(cache, "k", "first");
        FluentActions.Invoking(() => cache.Save("stage", "k", stream =>
        {
            stream.WriteByte(1);
            throw new IOException("no space left");
        })).Should().Throw<IOException>();
        Read(cache, "k").Should().Be("first");
    }

    private static void Save(FolderCache cache, string key, string text) => cache.Save("stage", key, s => s.Write(Encoding.UTF8.GetBytes(text)));

    private static string? Read(FolderCache cache, string key)
    {
        using var stream = cache.OpenRead("stage", key);
        return stream is null ? null : new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }
}
