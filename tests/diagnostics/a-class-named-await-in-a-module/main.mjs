// `await` is reserved in modules.
class await {}
