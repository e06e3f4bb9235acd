use super::*;

/// Whether squares are turned over, and which lanes are equal to those of the first row.
struct Turn;

impl Kernel for Turn {
    type Output = ();

    #[inline(always)]
    fn run<W: Width>(self) {
        turn::<W::Narrow>(u32::from);
        turn::<W::Wide>(u64::from);
    }
}

#[inline(always)]
fn turn<L: Lanes>(number: impl Fn(u8) -> L::Item) {
    let count = L::COUNT;
    let mut numbers = [L::Item::default(); 16];
    let mut rows = [L::splat(L::Item::default()); 16];
    for (row, lanes) in rows.iter_mut().enumerate() {
        for (lane, item) in numbers.iter_mut().enumerate() {
            *item = number((16 * row + lane) as u8);
        }
        *lanes = L::load(&numbers[..count]);
    }
    transpose(&mut rows);
    for (row, lanes) in rows.iter().enumerate() {
        lanes.store(&mut numbers[..count]);
        let (square, row) = (row / count * count, row % count);
        for (lane, item) in numbers[..count].iter().enumerate() {
            assert!(*item == number((16 * (square + lane) + row) as u8));
        }
        let own = lanes.equal(L::splat(numbers[1]));
        assert_eq!(own, 2);
    }
    let mut bytes = [0; 64];
    for order in [Order::LowFirst, Order::HighFirst] {
        rows[1].write(order, &mut bytes);
        rows[1].store(&mut numbers[..count]);
        for (item, own) in numbers[..count].iter().zip(bytes.chunks(L::Item::BYTES)) {
            assert!(*item == L::Item::read(order, own));
        }
        assert_eq!(L::read(order, &bytes).equal(rows[1]), (1 << count) - 1);
    }
}

#[test]
fn every_kind_turns_squares_over_and_reads_bytes_alike() {
    for kind in Kind::available() {
        run(kind, Turn);
    }
}
