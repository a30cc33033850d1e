using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Foundation;
using PolicyMiner.Tests.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Vectors;

public sealed class DocwordReaderTest : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Read_WhenPairsAreUnsortedAndRepeated_SortsAndAddsThem()
    {
        var bag = Read("3\r\n4\r\n4\r\n3 2 1\r\n1 4 2\r\n1 1 5\r\n3 2 6\r\n");
        bag.UnitCount.Should().Be(3);
        bag.TermCount.Should().Be(4);
        bag.RowStarts.Should().Equal(0, 2, 2, 3);
        bag.TermIds.ToArray().Should().Equal(0, 3, 1);
        bag.Counts.ToArray().Should().Equal(5, 2, 7);
    }

    [Fact]
    public void Read_WhatTheWriterWrote_GivesTheSameBag()
    {
        var pairs = Gen.Choose(0, 9).SelectMany(t => Gen.Choose(1, 1000).Select(c => (t, c))).ListOf();
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(pairs.ListOf().ToArbitrary(), rows =>
        {
            var bag = KnownCorpora.Bag(10, [.. rows.Select(r => r.DistinctBy(p => p.t).OrderBy(p => p.t).ToArray())]);
            using (var stream = File.Create(_path))
            {
                DocwordWriter.Write(bag, stream);
            }

            var read = DocwordReader.Read(_path);
            read.RowStarts.Should().Equal(bag.RowStarts);
            read.TermIds.ToArray().Should().Equal(bag.TermIds.ToArray());
            read.Counts.ToArray().Should().Equal(bag.Counts.ToArray());
        }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_WhenPairsStandInFiles_GivesTheSameBag(bool sorted)
    {
        // 40,000 pairs of 200 units: longer than what is read at once.
        var random = new RandomStream(5);
        var pairs = Enumerable.Range(0, 40_000).Select(_ => (Unit: 1 + random.NextInt32(200), Term: 1 + random.NextInt32(5000), Count: 1 + random.NextInt32(3)));
        string[] lines = [.. (sorted ? pairs.OrderBy(p => p.Unit) : pairs).Select(p => $"{p.Unit} {p.Term} {p.Count}")];
        var expected = Read($"200\n5000\n{lines.Length}\n{string.Join('\n', lines)}\n");
        var read = DocwordReader.Read(_path, new ColumnStore(5000));
        read.TermIds.IsInMemory.Should().BeFalse();
        read.RowStarts.Should().Equal(expected.RowStarts);
        read.TermIds.ToArray().Should().Equal(expected.TermIds.ToArray());
        read.Counts.ToArray().Should().Equal(expected.Counts.ToArray());
        read.TokenCount.Should().Be(lines.Sum(l => l[^1] - '0'));
    }

    [Fact]
    public void Read_WhenTheFileIsLong_NamesTheLineFarInside()
    {
        var lines = Enumerable.Range(0, 50_000).Select(i => i == 45_678 ? "1 2 x" : $"1 {1 + (i % 99)} 1");
        var act = () => Read($"1\n99\n50000\n{string.Join('\n', lines)}\n");
        act.Should().Throw<InputException>().Which.Problems[0].Place.Should().Be(_path + ":45682");
    }

    [Fact]
    public void Read_WhenANumberNeverEnds_SaysSo()
    {
        var act = () => Read("2\n3\n1\n" + new string('1', 500_000));
        act.Should().Throw<InputException>().Which.Problems[0].Place.Should().Be(_path + ":4");
    }

    [Theory]
    [InlineData("2\n3\n1\n1 4 1\n", ":4", "'4 1'")]
    [InlineData("2\n3\n1\n0 1 1\n", ":4", "'0 1 1'")]
    [InlineData("2\n3\n1\n1 1 0\n", ":4", "'0'")]
    [InlineData("2\n3\n1\n1 1 1 1\n", ":4", "'1'")]
    [InlineData("2\n3\n2\n1 1 1\n", "", "1 pairs")]
    [InlineData("2\n3\n1\n1 1 1\n1 2 1\n1 3 1\n", "", "more pairs")]
    [InlineData("2\nmany\n", ":2", "'many'")]
    [InlineData("", ":1", "the end of the file")]
    [InlineData("2\n3\n1\n1 1 1.5\n", ":4", "'1.5'")]
    public void Read_WhenTheFileIsWrong_NamesTheLine(string text, string line, string found)
    {
        var act = () => Read(text);
        var problem = act.Should().Throw<InputException>().Which.Problems.Should().ContainSingle().Subject;
        problem.Place.Should().Be(_path + line);
        problem.Found.Should().Be(found);
    }

    [Fact]
    public void Read_WhenThereIsNoFile_SaysSo()
    {
        var act = () => DocwordReader.Read(_path + ".missing");
        act.Should().Throw<InputException>().Which.Problems[0].Found.Should().Be("no such file");
    }

    private BagOfWords Read(string text)
    {
        File.WriteAllText(_path, text, Encoding.ASCII);
        return DocwordReader.Read(_path);
    }
}
