//! Rows of headings, over the same few records.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((which, headings)) = data.split_first() else {
        return;
    };
    let mut sheet = headings.to_vec();
    sheet.extend_from_slice(
        "\n1,annv,Nguyễn Văn An,Sở Nội vụ,annv@tinh.vn,034080001234,27/04/2024,khóa\n\
         2,bttt,Trần Thị Bình,Sở Nội vụ,bttt@tinh.vn,034080001235,28/04/2024,hoạt động\n\
         3,cuong,Lê Văn Cường,Sở Y tế,cuong@tinh.vn,034080001236,29/04/2024,nghỉ hưu\n"
            .as_bytes(),
    );
    fuzz::read("headings.csv", &sheet, *which);
});
