/** Emoji and emoticons by what they say of the mood. */
const EMOJI: Readonly<Record<string, string>> = {
  '-3': '😡 🤬 💩 🖕 🤮 👿 😠',
  '-2.2': '😞 😔 😢 😭 😤 😩 😫 😣 😖 👎 💔 😒 🙄 🤦 😱 😰 😨 🤢 ☹ 😓 😥 🥺 😕 🙁 😟 😾 😿',
  '-0.8': '😐 😑 🤔 😬 😶 🤷',
  '1.6': '🙂 😊 😉 😅 🤞 👌 😌 ☺ 😜 😋 😏 🤗 💪 😇 😸 🤣 😂 😆 🙌 🙏 ✨ 🔥 ✌ ✅',
  '2.6': '😀 😃 😄 😁 😍 🥰 😘 👍 👏 ❤ ♥ 💕 💖 💯 🎉 🥳 🤩 😻 💙 💚 💛 💜 🧡 ⭐ 🌟 😎',
}
const EMOTICONS: Readonly<Record<string, string>> = {
  '-2': ":( :-( :'( =( D: >:( :[ :/ :-/ :\\ :| ;( :c =/ </3",
  '1.8': ':) :-) =) :] ;) ;-) :p :-p :P :] (: ^^ ^_^ :3 xD XD',
  '2.4': ':D :-D =D <3 :* ;D :-* <33',
}

function valences(groups: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([valence, signs]) => signs.split(' ').map((sign) => [sign, Number(valence)])),
  )
}

export const EMOJI_VALENCES = valences(EMOJI)
export const EMOTICON_VALENCES = valences(EMOTICONS)
